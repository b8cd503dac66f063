import net from "node:net";

const frame = /^\s*(begin|commit|rollback|select set_config\('app\.person_id')/i;

/**
 * A TCP relay in front of PostgreSQL that reads the statements of the extended protocol as they pass:
 * Parse names a text, Bind asks for it, once or a thousand times. It counts what really reaches the
 * server, whatever code sent it, and leaves out the transaction frame.
 */
export async function startSqlCounter({ host, port }) {
  const statements = [];
  const server = net.createServer((client) => {
    const upstream = net.connect(port, host);
    client.setNoDelay(true);
    upstream.setNoDelay(true);
    let rest = Buffer.alloc(0);
    let started = false;
    const named = new Map();
    client.on("data", (chunk) => {
      upstream.write(chunk);
      rest = Buffer.concat([rest, chunk]);
      for (;;) {
        const head = started ? 5 : 4;
        if (rest.length < head) break;
        const length = rest.readInt32BE(head - 4) + head - 4;
        if (rest.length < length) break;
        const message = rest.subarray(0, length);
        rest = rest.subarray(length);
        if (!started) started = message.readInt32BE(4) === 196608;
        else if (message[0] === 0x50 /* Parse: name, text */) {
          const [name, text] = texts(message, 5);
          named.set(name, text);
        } else if (message[0] === 0x42 /* Bind: portal, name */) {
          statements.push(named.get(texts(message, 5)[1]) ?? "");
        }
      }
    });
    upstream.pipe(client);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ]) {
      socket.on("error", () => other.destroy());
      socket.on("close", () => other.destroy());
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: server.address().port,
    /** The statements since the last call, without begin, commit and the naming of the person. */
    take: () => statements.splice(0).filter((statement) => !frame.test(statement)),
    stop: () => server.close(),
  };
}

/** Two texts that follow each other, each ended by a zero. */
function texts(message, from) {
  const end = message.indexOf(0, from);
  return [
    message.toString("utf8", from, end),
    message.toString("utf8", end + 1, message.indexOf(0, end + 1)),
  ];
}
