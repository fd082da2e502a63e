/** PowerShell 5.1 and 7, for a scheduled task; .NET's own HttpClient, since the two differ in their commands for the web. */

export const powershell = String.raw`# gasdesk.ps1 · Windows PowerShell 5.1 / PowerShell 7
# ‹call›
#   . .\gasdesk.ps1 -NoDrain
#   Push-Gasdesk @{ type = 'order.created'; order = @{ orderNo = 'A-001'; customerName = '王小明'; totalAmount = 800 } }
# ‹task›
#   powershell -NoProfile -ExecutionPolicy Bypass -File gasdesk.ps1
param([switch]$NoDrain)

$ShopUrl = ‹url›
$Secret = ‹secret›
$Outbox = Join-Path $PSScriptRoot 'gasdesk-outbox' # ‹folder›
$Tries = 3
$RetrySeconds = 5
$TimeoutSeconds = 10
$Hopeless = 400, 409, 413, 415, 422 # ‹hopeless›

Add-Type -AssemblyName System.Net.Http
$null = New-Item -ItemType Directory -Force -Path (Join-Path $Outbox 'failed')
$handler = New-Object System.Net.Http.HttpClientHandler
$handler.AllowAutoRedirect = $false
$client = New-Object System.Net.Http.HttpClient $handler
$client.Timeout = [TimeSpan]::FromSeconds($TimeoutSeconds)

# ‹save›
function Push-Gasdesk($Event) {
  try {
    $json = if ($Event -is [string]) { $Event } else { ConvertTo-Json $Event -Depth 10 -Compress }
    $id = 'evt_{0}_{1}' -f [Math]::Floor([DateTime]::UtcNow.Ticks / 10), [Guid]::NewGuid().ToString('N').Substring(0, 8)
    $file = Join-Path $Outbox $id
    [IO.File]::WriteAllBytes("$file.tmp", [Text.Encoding]::UTF8.GetBytes($json))
    Move-Item -LiteralPath "$file.tmp" -Destination "$file.json"
  } catch {
    Write-Warning "gasdesk: $_" # ‹never›
  }
}

function Send-GasdeskFile($File) {
  try {
    $request = New-Object System.Net.Http.HttpRequestMessage ([System.Net.Http.HttpMethod]::Post, $ShopUrl)
    $request.Content = New-Object System.Net.Http.ByteArrayContent (, [IO.File]::ReadAllBytes($File.FullName))
    $request.Content.Headers.ContentType = 'application/json'
    $null = $request.Headers.TryAddWithoutValidation('X-Webhook-Secret', $Secret)
    $null = $request.Headers.TryAddWithoutValidation('webhook-id', $File.BaseName)
    $answer = $client.SendAsync($request).GetAwaiter().GetResult()
    return @([int]$answer.StatusCode, $answer.Content.ReadAsStringAsync().GetAwaiter().GetResult())
  } catch {
    return @(0, "$_")
  }
}

function Send-GasdeskEvent($File) {
  for ($attempt = 1; $attempt -le $Tries; $attempt++) {
    if ($attempt -gt 1) { Start-Sleep -Milliseconds ($RetrySeconds * 1000) }
    $status, $text = Send-GasdeskFile $File
    if ($status -eq 200 -and $text.Contains('"success":true')) {
      Remove-Item -LiteralPath $File.FullName
      return $true
    }
    Write-Warning "gasdesk: $($File.Name) $status $text"
    if ($Hopeless -contains $status) {
      $failed = Join-Path (Join-Path $Outbox 'failed') $File.Name
      [IO.File]::WriteAllText("$failed.answer.txt", $text)
      Move-Item -LiteralPath $File.FullName -Destination $failed
      return $true
    }
  }
  return $false
}

# ‹order›
if (-not $NoDrain) {
  foreach ($file in Get-ChildItem -LiteralPath $Outbox -Filter '*.json' | Sort-Object Name) {
    if (-not (Send-GasdeskEvent $file)) { break }
  }
}
`
