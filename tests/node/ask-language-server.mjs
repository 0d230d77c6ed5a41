// Asks the YAML language server what an editor would show.
// Standard input: an array of { "uri", "text", "position" }, where position is null or { "line", "character" }, 0-based.
// Standard output: for each, { "problems": ["(line,column): message"], "completions": [label] }, 1-based.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const program = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
const server = spawn(process.execPath, [program, "--stdio"], {
  stdio: ["pipe", "pipe", "inherit"],
});
const replies = new Map();
const published = new Map();
let nextId = 1;
let received = Buffer.alloc(0);

function write(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

function request(method, params) {
  const id = nextId++;
  write({ id, method, params });
  return new Promise((resolve) => replies.set(id, resolve));
}

function receive(message) {
  if (message.method === undefined) {
    replies.get(message.id)?.(message.result);
    replies.delete(message.id);
  } else if (message.method === "textDocument/publishDiagnostics") {
    published.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.id !== undefined) {
    // The server asks for settings; the defaults will do, but nothing is to be fetched from a schema store.
    const settings = { validate: true, completion: true, schemaStore: { enable: false } };
    const isSettings = message.method === "workspace/configuration";
    write({ id: message.id, result: isSettings ? message.params.items.map((i) => (i.section === "yaml" ? settings : {})) : null });
  }
}

server.stdout.on("data", (chunk) => {
  received = Buffer.concat([received, chunk]);
  for (;;) {
    const end = received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(received.toString("ascii", 0, end))[1]);
    if (received.length < end + 4 + length) return;
    const body = received.toString("utf8", end + 4, end + 4 + length);
    received = received.subarray(end + 4 + length);
    receive(JSON.parse(body));
  }
});

await request("initialize", { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true } } });
write({ method: "initialized", params: {} });
const answers = [];
for (const { uri, text, position } of JSON.parse(readFileSync(0, "utf8"))) {
  const problems = new Promise((resolve) => published.set(uri, resolve));
  write({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
  const found = await problems;
  const offered = position ? await request("textDocument/completion", { textDocument: { uri }, position }) : [];
  const items = Array.isArray(offered) ? offered : offered?.items ?? [];
  answers.push({
    problems: found.map((p) => `(${p.range.start.line + 1},${p.range.start.character + 1}): ${p.message}`),
    completions: [...new Set(items.map((i) => i.label))],
  });
}

console.log(JSON.stringify(answers));
server.kill();
