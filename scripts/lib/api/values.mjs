// Values that fit a schema, and values that do not.
import { resolved } from "./schema.mjs";

const UUID = "0198a000-0000-7000-8000-0000deadbeef";
const FORMATS = {
  uuid: UUID,
  "date-time": "2026-11-22T18:30:00Z",
  date: "2026-11-22",
  email: "guest@probe.example",
  uri: "https://probe.example/kabsa.jpg",
  time: "12:00",
};

/**
 * A value that fits. `known(name, schema, path)` may give one of its own, as the id of something that exists; else text
 * holds the marker, so that it is found wherever it should not be.
 */
export function fitting(schema, schemas, { known = () => undefined, marker = "", optional = true, path = "" } = {}) {
  const name = path.split(".").at(-1).replace(/\[\]$/, "");
  const rules = resolved(schema, schemas);
  const given = known(name, rules, path);
  if (given !== undefined) return given;
  const some = rules.anyOf ?? rules.oneOf ?? rules.allOf;
  const deeper = (part, place) => fitting(part, schemas, { known, marker, optional, path: place });
  if (some) return deeper(some.find((part) => part.type !== "null") ?? some[0], path);
  if (rules.example !== undefined) return rules.example;
  if (rules.enum) return rules.enum.find((value) => value !== null);
  const type = [rules.type].flat().find((each) => each !== "null") ?? (rules.properties ? "object" : "string");
  if (type === "object") {
    // an id that is not asked for and that nobody knows would only name nothing
    const wanted = ([key, part]) =>
      rules.required?.includes(key) || (optional && (resolved(part, schemas).format !== "uuid" || known(key, part, key) !== undefined));
    const members = Object.entries(rules.properties ?? {}).filter(wanted);
    return Object.fromEntries(members.map(([key, part]) => [key, deeper(part, path ? `${path}.${key}` : key)]).filter(([, value]) => value !== undefined));
  }
  if (type === "array") {
    const one = rules.items ? deeper(rules.items, `${path}[]`) : undefined;
    return one === undefined ? [] : Array.from({ length: Math.max(1, rules.minItems ?? 1) }, () => one);
  }
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return Math.min(rules.maximum ?? 7, Math.max(rules.minimum ?? 7, 7));
  if (FORMATS[rules.format]) return FORMATS[rules.format];
  const text = `${marker} ${name}`.trim();
  const padded = text.padEnd(rules.minLength ?? 0, "ـ");
  return padded.slice(0, rules.maxLength ?? 200);
}

const TEXTS = [
  "", " ", "كبسة لحم", "مطعم‏‎‮نجد", "👨‍👩‍👧‍👦🍛", "e\u0301", "\u0000", "a\u0000b", "\ud800", "\udc00\ud800", "\uFEFFx", "\u202e\u2066",
  "' or '1'='1", "\"; drop table users; --", "<script>alert(1)</script>", "../../../../etc/passwd", "${jndi:ldap://x/y}", "{{7*7}}", "%00", "%s%n",
  "\r\nSet-Cookie: x=1", "null", "undefined", "-1", "1e309", "٣٤٥", "0x41", "x".repeat(5_000), "ع".repeat(5_000), "🍛".repeat(3_000),
  "2026-02-30", "0000-00-00T00:00:00Z", "+999999999-12-31T23:59:59Z", "9999-12-31T23:59:59.999999999Z", "24:00", "99:99", UUID, "not-an-id",
];
const RAW = ["1e309", "-1e309", "-0", "NaN", "Infinity", "9007199254740993", "1e-400", "00", "0x10", "1.", ".5", "+1", "99999999999999999999999999", "-1", "0", "0.1"];
const OTHERS = [null, true, false, 0, -1, 2 ** 31, 2 ** 53, 1.5, "text", [], {}, [[]], [null], { a: { b: {} } }];

export const pick = (random, list) => list[Math.floor(random() * list.length)];

const RAW_MARK = "@@raw:";

/** All places of a value, as functions that put something else there. */
function places(value, put, found = []) {
  found.push(put);
  if (Array.isArray(value)) value.forEach((each, i) => places(each, (other) => { value[i] = other; }, found));
  else if (value && typeof value === "object") {
    for (const key of Object.keys(value)) places(value[key], (other) => { if (other === undefined) delete value[key]; else value[key] = other; }, found);
  }
  return found;
}

/** JSON in which a few things are not as they should be; now and then all of them are. */
export function spoilt(value, random) {
  const root = { value: structuredClone(value) };
  const turns = random() < 0.2 ? 0 : 1 + Math.floor(random() * 2);
  for (let turn = 0; turn < turns; turn++) {
    const put = pick(random, places(root.value, (other) => { root.value = other; }));
    const how = random();
    if (how < 0.4) put(pick(random, TEXTS));
    else if (how < 0.6) put(structuredClone(pick(random, OTHERS)));
    else if (how < 0.75) put(RAW_MARK + pick(random, RAW));
    else if (how < 0.9) put(undefined);
    else put(Array.from({ length: pick(random, [0, 2, 101, 2_000]) }, () => "x"));
  }
  if (random() < 0.1 && root.value && typeof root.value === "object" && !Array.isArray(root.value)) root.value[pick(random, ["extra", "id", "restaurant_id", "__proto__", "class", "version"])] = pick(random, OTHERS);
  return (JSON.stringify(root.value) ?? "").replace(new RegExp(`"${RAW_MARK}([^"]*)"`, "g"), "$1");
}

/** Bytes that are no such JSON at all. */
export function broken(json, random) {
  return pick(random, [
    () => json.slice(0, Math.floor(json.length * random())),
    () => `${json}${json}`,
    () => json.replace(/}$/, ",}"),
    () => `\uFEFF${json}`,
    () => Buffer.from(json, "utf16le"),
    () => Buffer.concat([Buffer.from(json.slice(0, -2)), Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80, 0xff])]),
    () => "",
    () => "null",
    () => "[]",
    () => "0",
    () => `${"[".repeat(3_000)}${"]".repeat(3_000)}`,
    () => `{"a":${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}}`,
    () => `{"a":"${"x".repeat(1_100_000)}"}`,
    () => json.replace(/:/g, "="),
    () => json.replace(/"/g, "'"),
    () => json.replace(/{/, '{"a":1,"a":2,'),
    () => json.replace(/"([^"]{2})/, '"\\u0000$1'),
    () => json.replace(/"([^"]{2})/, '"\\ud83c$1'),
  ])();
}

export const textAtRandom = (random) => pick(random, TEXTS);
