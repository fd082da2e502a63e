/** PHP with cURL: the request only writes a file; it is sent after the answer to the customer, and again by a process of its own. */

export const php = `<?php
// gasdesk.php · PHP 7.4+
// ‹call›
//   require_once 'gasdesk.php';
//   gasdesk_push('order.created', ['order' => ['orderNo' => 'A-001', 'customerName' => '王小明', 'totalAmount' => 800]]);
// ‹service›
//   php gasdesk.php
const GASDESK_URL = ‹url›;
const GASDESK_SECRET = ‹secret›;
const GASDESK_OUTBOX = __DIR__ . '/gasdesk-outbox'; // ‹folder›
const GASDESK_TRIES = 3;
const GASDESK_RETRY_SECONDS = 5;
const GASDESK_DRAIN_SECONDS = 60;
const GASDESK_TIMEOUT_SECONDS = 10;
const GASDESK_HOPELESS = [400, 409, 413, 415, 422]; // ‹hopeless›

// ‹save›
function gasdesk_push(string $type, array $event): void
{
    static $isFirst = true;
    try {
        if (!is_dir(GASDESK_OUTBOX . '/failed')) mkdir(GASDESK_OUTBOX . '/failed', 0700, true);
        $id = sprintf('evt_%d_%s', (int) (microtime(true) * 1e6), bin2hex(random_bytes(4)));
        $body = json_encode(['type' => $type] + $event, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
        $file = GASDESK_OUTBOX . "/$id";
        $handle = fopen("$file.tmp", 'wb');
        if (!$handle || fwrite($handle, $body) !== strlen($body)) throw new RuntimeException('disk');
        if (function_exists('fsync')) fsync($handle);
        fclose($handle);
        rename("$file.tmp", "$file.json");
        if ($isFirst) register_shutdown_function('gasdesk_after_answer');
        $isFirst = false;
    } catch (Throwable $error) {
        error_log("gasdesk: $error"); // ‹never›
    }
}

function gasdesk_after_answer(): void
{
    if (function_exists('fastcgi_finish_request')) fastcgi_finish_request();
    gasdesk_drain(1);
}

function gasdesk_post(string $file): array
{
    $curl = curl_init(GASDESK_URL);
    curl_setopt_array($curl, [
        CURLOPT_POST => true,
        CURLOPT_POSTFIELDS => (string) @file_get_contents($file),
        CURLOPT_HTTPHEADER => [
            'Content-Type: application/json',
            'X-Webhook-Secret: ' . GASDESK_SECRET,
            'webhook-id: ' . basename($file, '.json'),
        ],
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_CONNECTTIMEOUT => 5,
        CURLOPT_TIMEOUT => GASDESK_TIMEOUT_SECONDS,
    ]);
    $text = (string) curl_exec($curl);
    return [curl_getinfo($curl, CURLINFO_RESPONSE_CODE), $text];
}

function gasdesk_deliver(string $file, int $tries): bool
{
    for ($attempt = 1; $attempt <= $tries; $attempt++) {
        if ($attempt > 1) usleep((int) (GASDESK_RETRY_SECONDS * 1e6));
        [$status, $text] = gasdesk_post($file);
        if ($status === 200 && strpos($text, '"success":true') !== false) {
            @unlink($file);
            return true;
        }
        error_log('gasdesk: ' . basename($file) . " $status $text");
        if (in_array($status, GASDESK_HOPELESS, true)) {
            $failed = GASDESK_OUTBOX . '/failed/' . basename($file);
            file_put_contents("$failed.answer.txt", $text);
            @rename($file, $failed);
            return true;
        }
    }
    return false;
}

// ‹order›
function gasdesk_drain(int $tries = GASDESK_TRIES): void
{
    $lock = fopen(GASDESK_OUTBOX . '/lock', 'c');
    if (!$lock || !flock($lock, LOCK_EX | LOCK_NB)) return;
    while ($files = glob(GASDESK_OUTBOX . '/*.json')) {
        foreach ($files as $file) if (!gasdesk_deliver($file, $tries)) return;
    }
}

// ‹loop›
if (PHP_SAPI === 'cli' && realpath($_SERVER['argv'][0]) === __FILE__) {
    if (!is_dir(GASDESK_OUTBOX . '/failed')) mkdir(GASDESK_OUTBOX . '/failed', 0700, true);
    while (true) {
        gasdesk_drain();
        usleep((int) (GASDESK_DRAIN_SECONDS * random_int(800, 1200) * 1000));
    }
}
`
