"""Load of a workshop: join burst, vote storm, reveal, mass reconnect, against the real program.

    python3 Benchmarks/workshop.py PROGRAM [CLIENTS ...]

Clients, server and whatever else runs share the machine; each figure is from the first byte sent to the last one needed.
"""

import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time

CHOICES = ["not", "partly", "largely", "fully"]


def resident(process):
    with open(f"/proc/{process}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def quantiles(seconds):
    ordered = sorted(seconds)
    at = lambda part: 1000 * ordered[min(len(ordered) - 1, int(part * len(ordered)))]
    return f"p50 {at(0.5):.1f} ms, p95 {at(0.95):.1f} ms, most {1000 * ordered[-1]:.1f} ms"


class Client:
    """A phone: one line that listens, one that acts, as a browser has them."""

    def __init__(self, port):
        self.port, self.token, self.events, self.acts = port, "", None, None
        self.waits, self.listener = {}, None

    async def open(self):
        return await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20)

    def head(self, method, path, length=None):
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", *self.access()]
        if length is not None:
            lines += ["Content-Type: application/json", f"Content-Length: {length}"]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def access(self):
        return [f"X-Gapwise-Token: {self.token}"] if self.token else []

    async def post(self, path, **body):
        if not self.acts:
            self.acts = await self.open()
        reader, writer = self.acts
        data = json.dumps(body).encode()
        writer.write(self.head("POST", path, len(data)) + data)
        answer = await reader.readuntil(b"\r\n\r\n")
        length = int(re.search(rb"(?i)content-length: (\d+)", answer).group(1))
        content = json.loads(await reader.readexactly(length))
        if b" 200 " not in answer.split(b"\r\n")[0] + b" ":
            raise RuntimeError(f"{path}: {content}")
        return content

    async def listen(self):
        """Connects the stream; returns with the first state."""
        reader, writer = self.events = await self.open()
        writer.write(self.head("GET", "/api/events"))
        first = self.until(b'"phase"')
        self.listener = asyncio.ensure_future(self.read(reader))
        await first

    def until(self, mark):
        """Done as soon as the mark has come."""
        return self.waits.setdefault(mark, asyncio.get_running_loop().create_future())

    async def read(self, reader):
        rest = b""
        while part := await reader.read(1 << 16):
            rest += part
            for mark in [mark for mark in self.waits if mark in rest]:
                self.waits.pop(mark).set_result(time.perf_counter())
            rest = rest[-100:]

    def hang_up(self):
        self.events[1].close()
        self.listener.cancel()


class Facilitator(Client):
    def __init__(self, port, key):
        super().__init__(port)
        self.key, self.count = key, 0

    def access(self):
        return [f"Cookie: gapwise-facilitator-{self.port}={self.key}", "X-Gapwise-Role: facilitator"]

    async def step(self, name, **given):
        self.count += 1
        return await self.post("/api/step", id=f"s{self.count}", step=name, **given)


async def timed(work):
    start = time.perf_counter()
    await work
    return time.perf_counter() - start


async def measure(port, key, pin, process, count):
    desk = Facilitator(port, key)
    await desk.listen()
    phones = [Client(port) for _ in range(count)]

    async def join(phone):
        phone.token = (await phone.post("/api/join", pin=pin))["token"]
        await phone.listen()

    start = time.perf_counter()
    joined = await asyncio.gather(*(timed(join(phone)) for phone in phones))
    print(f"  join burst       {quantiles(joined)}; all in {time.perf_counter() - start:.2f} s")
    await desk.step("begin")
    await desk.step("open")
    reader, writer = await phones[0].open()
    writer.write(phones[0].head("GET", "/api/state"))
    answer = await reader.readuntil(b"\r\n\r\n")
    state = json.loads(await reader.readexactly(int(re.search(rb"(?i)content-length: (\d+)", answer).group(1))))
    question = state["question"]["id"]

    async def vote(phone, place, spread):
        await asyncio.sleep(spread * place / count)
        return await timed(phone.post(
            "/api/vote", id=f"v{spread}", question=question, round=1, choice=CHOICES[place % 4]))

    await asyncio.sleep(0.5)
    for spread, name in [(2, "votes in 2 s     "), (0, "votes at once    ")]:
        print(f"  {name}{quantiles(await asyncio.gather(*(vote(phone, place, spread) for place, phone in enumerate(phones))))}")
    await desk.step("close")
    marks = [phone.until(b'"results"') for phone in phones]
    start = time.perf_counter()
    await desk.step("reveal")
    print(f"  reveal visible   {quantiles([at - start for at in await asyncio.gather(*marks)])}")
    for phone in phones:
        phone.hang_up()
    start = time.perf_counter()
    back = await asyncio.gather(*(timed(phone.listen()) for phone in phones))
    print(f"  mass reconnect   {quantiles(back)}; all in {time.perf_counter() - start:.2f} s")
    writer.write(phones[0].head("GET", "/api/state"))
    answer = await reader.readuntil(b"\r\n\r\n")
    state = json.loads(await reader.readexactly(int(re.search(rb"(?i)content-length: (\d+)", answer).group(1))))
    counts = state["results"][0]["counts"]
    expected = {choice: len(range(place, count, 4)) for place, choice in enumerate(CHOICES)}
    lost = sum(abs(counts[choice] - expected[choice]) for choice in CHOICES)
    print(f"  votes lost       {lost}; resident memory {resident(process):.0f} MB")


def run(program, count):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "new", "load.gapwise"], cwd=folder, check=True, capture_output=True, stdin=subprocess.DEVNULL)
        server = subprocess.Popen(
            [program, "workshop", "load.gapwise", "--port", "0", "--address", "none", "--no-browser", "--lang", "en"], cwd=folder,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        try:
            port = key = pin = None
            for line in server.stdout:
                if found := re.search(r":(\d+)/f#k=(\w+)", line):
                    port, key = int(found.group(1)), found.group(2)
                if found := re.search(r"PIN (\d+)", line):
                    pin = found.group(1)
                if port and pin:
                    break
            print(f"{count} phones (load of the machine before: {os.getloadavg()[0]:.1f})")
            asyncio.run(measure(port, key, pin, server.pid, count))
        finally:
            server.kill()


if __name__ == "__main__":
    import resource
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    for number in [int(given) for given in sys.argv[2:]] or [60, 200, 500]:
        run(os.path.abspath(sys.argv[1]), number)
