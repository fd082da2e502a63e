/** C#: one body for .NET Framework 4.x with Newtonsoft.Json and .NET 8 with System.Text.Json; they differ in their heads and in how JSON is written. */

const head = (title: string, using: string): string => `// Gasdesk.cs · ${title}
// ‹call›
//   Gasdesk.Push(new { type = "order.created", order = new { orderNo = "A-001", customerName = "王小明", totalAmount = 800 } });
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
${using}
`

const body = (json: string, start: string): string => String.raw`
public static class Gasdesk
{
    const string ShopUrl = ‹url›;
    const string Secret = ‹secret›;
    static readonly string Outbox = Path.GetFullPath("gasdesk-outbox"); // ‹folder›
    const int Tries = 3;
    const double RetrySeconds = 5;
    const double DrainSeconds = 60;
    const double TimeoutSeconds = 10;
    static readonly HashSet<int> Hopeless = new HashSet<int> { 400, 409, 413, 415, 422 }; // ‹hopeless›

    static readonly HttpClient client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
    static readonly SemaphoreSlim draining = new SemaphoreSlim(1);
    static readonly object writing = new object();
    static readonly Random random = new Random();
    static long last;

    static Gasdesk()
    {
        ${start}client.Timeout = TimeSpan.FromSeconds(TimeoutSeconds);
        client.DefaultRequestHeaders.ExpectContinue = false;
        Task.Run(LoopAsync);
    }

    // ‹save›
    public static void Push(object payload)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(Outbox, "failed"));
            var bytes = Encoding.UTF8.GetBytes(${json});
            lock (writing)
            {
                last = Math.Max(last + 1, DateTime.UtcNow.Ticks / 10);
                var file = Path.Combine(Outbox, "evt_" + last + "_" + Guid.NewGuid().ToString("N").Substring(0, 8));
                using (var stream = new FileStream(file + ".tmp", FileMode.CreateNew))
                {
                    stream.Write(bytes, 0, bytes.Length);
                    stream.Flush(true);
                }
                File.Move(file + ".tmp", file + ".json");
            }
            Task.Run(DrainAsync);
        }
        catch (Exception error)
        {
            Console.Error.WriteLine("gasdesk: " + error.Message); // ‹never›
        }
    }

    static async Task<KeyValuePair<int, string>> PostAsync(string file)
    {
        try
        {
            using (var request = new HttpRequestMessage(HttpMethod.Post, ShopUrl))
            {
                request.Content = new ByteArrayContent(File.ReadAllBytes(file));
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                request.Headers.TryAddWithoutValidation("X-Webhook-Secret", Secret);
                request.Headers.TryAddWithoutValidation("webhook-id", Path.GetFileNameWithoutExtension(file));
                using (var answer = await client.SendAsync(request).ConfigureAwait(false))
                {
                    var text = await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
                    return new KeyValuePair<int, string>((int)answer.StatusCode, text);
                }
            }
        }
        catch (Exception error)
        {
            return new KeyValuePair<int, string>(0, error.Message);
        }
    }

    static async Task<bool> DeliverAsync(string file)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (attempt > 1) await Task.Delay(TimeSpan.FromSeconds(RetrySeconds)).ConfigureAwait(false);
            var answer = await PostAsync(file).ConfigureAwait(false);
            var isTaken = answer.Key == 200 && answer.Value.Contains("\"success\":true");
            if (isTaken) File.Delete(file);
            else Console.Error.WriteLine("gasdesk: " + Path.GetFileName(file) + " " + answer.Key + " " + answer.Value);
            if (Hopeless.Contains(answer.Key))
            {
                var failed = Path.Combine(Outbox, "failed", Path.GetFileName(file));
                File.WriteAllText(failed + ".answer.txt", answer.Value);
                File.Move(file, failed);
            }
            if (isTaken || Hopeless.Contains(answer.Key)) return true;
        }
        return false;
    }

    // ‹order›
    public static async Task DrainAsync()
    {
        await draining.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!Directory.Exists(Outbox)) return;
            foreach (var file in Directory.GetFiles(Outbox, "*.json").OrderBy(name => name, StringComparer.Ordinal))
                if (!await DeliverAsync(file).ConfigureAwait(false)) return;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine("gasdesk: " + error.Message);
        }
        finally
        {
            draining.Release();
        }
    }

    // ‹loop›
    static async Task LoopAsync()
    {
        while (true)
        {
            await DrainAsync().ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromSeconds(DrainSeconds * (0.8 + random.NextDouble() * 0.4))).ConfigureAwait(false);
        }
    }
}
`

export const csharpFramework =
  head('.NET Framework 4.6+ · Newtonsoft.Json', 'using System.Net;\nusing Newtonsoft.Json;') +
  body('JsonConvert.SerializeObject(payload)', 'ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;\n        ')

export const csharpModern = head('.NET 8', 'using System.Text.Json;') + body('JsonSerializer.Serialize(payload)', '')
