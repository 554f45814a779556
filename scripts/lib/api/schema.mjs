// As much of JSON Schema 2020-12 as the descriptions use; an answer may hold nothing that its schema does not name.
const FORMATS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

const typeOf = (value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

function isOf(type, value) {
  const actual = typeOf(value);
  if (type === "integer") return actual === "number" && Number.isInteger(value);
  return type === actual;
}

export function resolved(schema, schemas) {
  let found = schema;
  while (found?.$ref) found = schemas[found.$ref.split("/").at(-1)];
  if (!found) throw new Error(`no such schema: ${schema?.$ref}`);
  return found;
}

/** What is wrong with the value, each with its place; an empty list when nothing is. `closed` refuses unnamed members, `nothing` takes null for one that is left out. */
export function violations(value, schema, schemas, { closed = true, nothing = false, at = "$" } = {}) {
  const rules = resolved(schema, schemas);
  const deeper = (each, part, place) => violations(each, part, schemas, { closed, nothing, at: place });
  for (const some of [rules.anyOf, rules.oneOf]) {
    if (some && !some.some((part) => deeper(value, part, at).length === 0)) return [`${at}: none of the alternatives`];
  }
  const wrong = (rules.allOf ?? []).flatMap((part) => violations(value, part, schemas, { closed: false, at }));
  const types = rules.type ? [rules.type].flat() : [];
  if (types.length > 0 && !types.some((type) => isOf(type, value))) return [`${at}: ${typeOf(value)} in place of ${types.join("|")}`];
  if (rules.enum && !rules.enum.includes(value)) wrong.push(`${at}: ${JSON.stringify(value)} is none of ${rules.enum.join(", ")}`);
  if ("const" in rules && rules.const !== value) wrong.push(`${at}: not ${rules.const}`);
  const kind = typeOf(value);
  if (kind === "string") wrong.push(...ofText(value, rules, at));
  if (kind === "number") wrong.push(...ofNumber(value, rules, at));
  if (kind === "array") {
    if (value.length < (rules.minItems ?? 0) || value.length > (rules.maxItems ?? Infinity)) wrong.push(`${at}: ${value.length} entries`);
    if (rules.items) value.forEach((each, i) => wrong.push(...deeper(each, rules.items, `${at}[${i}]`)));
  }
  if (kind === "object") wrong.push(...ofObject(value, rules, at, { closed, nothing }, deeper));
  return wrong;
}

function ofText(value, rules, at) {
  const wrong = [];
  const length = value.length;
  if (length < (rules.minLength ?? 0) || length > (rules.maxLength ?? Infinity)) wrong.push(`${at}: ${length} characters`);
  if (rules.pattern && !new RegExp(whole(rules.pattern), "u").test(value)) wrong.push(`${at}: not of the form ${rules.pattern}`);
  if (FORMATS[rules.format] && !FORMATS[rules.format].test(value)) wrong.push(`${at}: no ${rules.format}`);
  return wrong;
}

function ofNumber(value, rules, at) {
  const low = value < (rules.minimum ?? -Infinity) || value <= (rules.exclusiveMinimum ?? -Infinity);
  const high = value > (rules.maximum ?? Infinity) || value >= (rules.exclusiveMaximum ?? Infinity);
  return low || high ? [`${at}: ${value} is out of bounds`] : [];
}

function ofObject(value, rules, at, { closed, nothing }, deeper) {
  const known = rules.properties ?? {};
  const wrong = (rules.required ?? []).filter((key) => !(key in value)).map((key) => `${at}.${key}: absent`);
  for (const [key, each] of Object.entries(value)) {
    if (nothing && each === null && !rules.required?.includes(key)) continue;
    if (known[key]) wrong.push(...deeper(each, known[key], `${at}.${key}`));
    else if (rules.additionalProperties && typeof rules.additionalProperties === "object") {
      wrong.push(...deeper(each, rules.additionalProperties, `${at}.${key}`));
    } else if (closed && rules.additionalProperties !== true && rules.properties) wrong.push(`${at}.${key}: not described`);
  }
  return wrong;
}

const whole = (pattern) => (pattern.startsWith("^") ? pattern : `^(?:${pattern.replaceAll("{Cntrl}", "{Cc}")})$`);
