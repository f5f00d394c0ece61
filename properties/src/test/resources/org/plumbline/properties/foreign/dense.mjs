// A dense layer in JavaScript, and all it takes to have Plumbline judge it: PROTOCOL.md tells the rest.
// Run by Plumbline: node dense.mjs, with requests on descriptor 3 and answers on descriptor 4.
import fs from 'node:fs';

// ---- The subject: y = x w + b, of shapes (N, D), (D, M), (M,) ----

function matmul(a, b) {
  const [n, d] = a.shape, m = b.shape[1];
  const c = { shape: [n, m], data: new Float64Array(n * m) };
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++)
      for (let k = 0; k < d; k++) c.data[i * m + j] += a.data[i * d + k] * b.data[k * m + j];
  return c;
}

function transpose(a) {
  const [n, m] = a.shape;
  return { shape: [m, n], data: Float64Array.from({ length: n * m }, (_, at) => a.data[(at % n) * m + Math.floor(at / n)]) };
}

const subject = {
  forward(x, w, b) {
    const y = matmul(x, w);
    y.data.forEach((_, at) => { y.data[at] += b.data[at % b.data.length]; });
    return [y, { x, w }];
  },
  backward(dy, { x, w }) {
    const db = { shape: [w.shape[1]], data: new Float64Array(w.shape[1]) };
    dy.data.forEach((gradient, at) => { db.data[at % db.data.length] += gradient; });
    return [matmul(dy, transpose(w)), matmul(transpose(x), dy), db];
  },
};

// ---- The protocol ----

function receive(size) {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size;) {
    const read = fs.readSync(3, bytes, at, size - at, null);
    if (read === 0) process.exit(0);
    at += read;
  }
  return bytes;
}

function send(header, parts = []) {
  const text = Buffer.from(JSON.stringify(header)), payload = Buffer.concat(parts), lengths = Buffer.alloc(12);
  lengths.writeUInt32LE(text.length, 0);
  lengths.writeBigUInt64LE(BigInt(payload.length), 4);
  const frame = Buffer.concat([lengths, text, payload]);
  for (let at = 0; at < frame.length;) at += fs.writeSync(4, frame, at);
}

function decode(node, payload, results) {
  if ('array' in node) {
    if (node.array !== 'float64') throw new TypeError(`an array of ${node.array}`);
    const count = node.shape.reduce((a, b) => a * b, 1);
    return { shape: node.shape, data: Float64Array.from({ length: count }, (_, i) => payload.readDoubleLE(node.at + 8 * i)) };
  }
  if ('real' in node) return payload.readDoubleLE(node.real);
  if ('sequence' in node) return node.sequence.map((value) => decode(value, payload, results));
  if ('dictionary' in node) return Object.fromEntries(node.dictionary.map(([name, value]) => [name, decode(value, payload, results)]));
  if ('returned' in node) return node.path.reduce((value, place) => value[place], results[node.returned]);
  return node.whole ?? node.text ?? node.flag ?? null;
}

function encode(value, parts) {
  if (Array.isArray(value)) return { sequence: value.map((element) => encode(element, parts)) };
  if (value?.data instanceof Float64Array) return { array: 'float64', shape: value.shape, at: lay(value.data, parts) };
  if (typeof value === 'number') return { real: lay([value], parts) };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'boolean') return { flag: value };
  return value == null ? { nothing: true } : { opaque: value.constructor?.name ?? 'object' };
}

function lay(numbers, parts) {
  const at = parts.reduce((size, part) => size + part.length, 0), part = Buffer.alloc(8 * numbers.length);
  numbers.forEach((number, i) => part.writeDoubleLE(number, 8 * i));
  parts.push(part);
  return at;
}

function answer(call, payload, results, parts) {
  const f = subject[call.function];
  if (!f) return { missing: call.function };
  try {
    const values = call.arguments.map((node) => decode(node, payload, results));
    const before = values.map((value) => value?.data?.slice());
    results.push(f(...values));
    const same = (a, b) => a.every((element, i) => Object.is(element, b[i]));
    return {
      returned: encode(results.at(-1), parts),
      changed: [...values.keys()].filter((i) => call.arguments[i].array && !same(values[i].data, before[i])),
      after: call.after.map((position) => [position, encode(values[position], parts)]),
    };
  } catch (error) {
    const place = /dense\.mjs:\d+/.exec(error.stack)?.[0] ?? '';
    return { raised: { type: error.name, message: error.message, place } };
  }
}

send({ protocol: 1, language: 'JavaScript', versions: { Node: process.versions.node }, notes: [] });
for (;;) {
  const lengths = receive(12);
  const request = JSON.parse(receive(lengths.readUInt32LE(0)));
  const payload = receive(Number(lengths.readBigUInt64LE(4)));
  const results = [];
  for (let number = 0; number < request.calls.length; number++) {
    const parts = [], said = answer(request.calls[number], payload, results, parts);
    send({ script: request.script, call: number, ...said }, 'returned' in said ? parts : []);
    if (!('returned' in said)) break;
  }
}
