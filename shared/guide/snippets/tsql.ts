/** T-SQL for a nightly job: what changed becomes one JSON document a row, in a table that forgets nothing before PowerShell has put it into the outbox. */

export const tsql = String.raw`-- gasdesk.sql · SQL Server 2016+
-- ‹once›
CREATE TABLE dbo.GasdeskOutbox (
  seq bigint IDENTITY PRIMARY KEY,
  body nvarchar(max) NOT NULL,
  made_at datetime2 NOT NULL DEFAULT SYSUTCDATETIME(),
  handed_at datetime2 NULL
);
GO

-- ‹nightly›
CREATE OR ALTER PROCEDURE dbo.GasdeskCollect AS
BEGIN
  SET NOCOUNT ON;
  SET XACT_ABORT ON;
  BEGIN TRANSACTION;
  DECLARE @since datetime2 = ISNULL((SELECT MAX(made_at) FROM dbo.GasdeskOutbox WITH (TABLOCKX)), '2000-01-01');
  INSERT INTO dbo.GasdeskOutbox (body)
  SELECT (
    SELECT
      'order.updated' AS [type],
      o.OrderNo AS [order.orderNo],
      o.CustomerId AS [order.customerId],
      o.CustomerName AS [order.customerName],
      o.CustomerPhone AS [order.customerPhone],
      o.CustomerAddress AS [order.customerAddress],
      (SELECT i.ProductName AS productName, i.Quantity AS quantity, i.UnitPrice AS unitPrice
       FROM dbo.OrderItems AS i WHERE i.OrderNo = o.OrderNo FOR JSON PATH) AS [order.items],
      o.TotalAmount AS [order.totalAmount],
      CONVERT(char(10), o.DeliveryDate, 23) AS [order.deliveryDate],
      o.Status AS [order.status],
      o.Note AS [order.note],
      CONVERT(varchar(33), o.UpdatedAt, 126) + 'Z' AS [order.updatedAt]
    FOR JSON PATH, WITHOUT_ARRAY_WRAPPER)
  FROM dbo.Orders AS o -- ‹tables›
  WHERE o.UpdatedAt >= DATEADD(minute, -5, @since) -- ‹overlap›
  ORDER BY o.UpdatedAt;
  COMMIT;
END;
GO

-- ‹agent›
--   . C:\gasdesk\gasdesk.ps1 -NoDrain
--   Invoke-Sqlcmd -ServerInstance . -Database Shop -Query 'EXEC dbo.GasdeskCollect'
--   $rows = Invoke-Sqlcmd -ServerInstance . -Database Shop -MaxCharLength 1000000 -Query '
--     SELECT seq, body FROM dbo.GasdeskOutbox WHERE handed_at IS NULL ORDER BY seq'
--   foreach ($row in $rows) {
--     Push-Gasdesk $row.body
--     Invoke-Sqlcmd -ServerInstance . -Database Shop -Query "
--       UPDATE dbo.GasdeskOutbox SET handed_at = SYSUTCDATETIME() WHERE seq = $($row.seq)"
--   }
--   powershell -NoProfile -ExecutionPolicy Bypass -File C:\gasdesk\gasdesk.ps1
`
