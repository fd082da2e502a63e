/** Python with requests: a thread of its own sends; it is started again in each process of a forking server. */

export const python = `# gasdesk.py · Python 3.8+ · pip install requests
# ‹call›
#   import gasdesk
#   gasdesk.push("order.created", order={"orderNo": "A-001", "customerName": "王小明", "totalAmount": 800})
# ‹short›
#   gasdesk.drain()
import json
import logging
import os
import random
import threading
import time
import uuid
from pathlib import Path

import requests

SHOP_URL = ‹url›
SECRET = ‹secret›
OUTBOX = Path("gasdesk-outbox").resolve()  # ‹folder›
TRIES = 3
RETRY_SECONDS = 5
DRAIN_SECONDS = 60
TIMEOUT_SECONDS = 10
HOPELESS = (400, 409, 413, 415, 422)  # ‹hopeless›

log = logging.getLogger("gasdesk")
_wake = threading.Event()
_draining = threading.Lock()
_thread = None


def push(event_type, **event):
    """‹save›"""
    try:
        (OUTBOX / "failed").mkdir(parents=True, exist_ok=True)
        name = f"evt_{time.time_ns() // 1000}_{uuid.uuid4().hex[:8]}"
        body = json.dumps({"type": event_type, **event}, ensure_ascii=False, default=str)
        with open(OUTBOX / f"{name}.tmp", "w", encoding="utf-8") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        os.replace(OUTBOX / f"{name}.tmp", OUTBOX / f"{name}.json")
        _start()
        _wake.set()
    except Exception:
        log.exception("gasdesk")  # ‹never›


def _post(file):
    headers = {"Content-Type": "application/json", "X-Webhook-Secret": SECRET, "webhook-id": file.stem}
    try:
        answer = requests.post(
            SHOP_URL, data=file.read_bytes(), headers=headers, timeout=TIMEOUT_SECONDS, allow_redirects=False
        )
        return answer.status_code, answer.text
    except (OSError, requests.RequestException) as error:
        return 0, str(error)


def _deliver(file):
    for attempt in range(TRIES):
        if attempt > 0:
            time.sleep(RETRY_SECONDS)
        status, text = _post(file)
        if status == 200 and '"success":true' in text:
            file.unlink(missing_ok=True)
            return True
        log.warning("gasdesk %s %s %s", file.name, status, text)
        if status in HOPELESS:
            (OUTBOX / "failed" / f"{file.name}.answer.txt").write_text(text, encoding="utf-8")
            os.replace(file, OUTBOX / "failed" / file.name)
            return True
    return False


def drain():
    """‹order›"""
    with _draining:
        while files := sorted(OUTBOX.glob("*.json")):
            for file in files:
                if not _deliver(file):
                    return


def _loop():
    """‹loop›"""
    while True:
        _wake.clear()
        try:
            drain()
        except Exception:
            log.exception("gasdesk")
        _wake.wait(DRAIN_SECONDS * random.uniform(0.8, 1.2))


def _start():
    global _thread
    if _thread is None or not _thread.is_alive():
        _thread = threading.Thread(target=_loop, name="gasdesk", daemon=True)
        _thread.start()


_start()
`
