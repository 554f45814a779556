// The committed descriptions of the API, as a list of operations with all that a caller has to know.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = resolve(dirname(fileURLToPath(import.meta.url)), "../../../docs/api");
const METHODS = ["get", "put", "post", "patch", "delete"];

function operationsOf(document, service) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => describe(document, service, path, method, item[method])),
  );
}

function describe(document, service, path, method, operation) {
  const content = operation.requestBody?.content ?? {};
  return {
    id: operation.operationId,
    service,
    path,
    method: method.toUpperCase(),
    parameters: operation.parameters ?? [],
    bodyType: Object.keys(content)[0],
    bodySchema: content["application/json"]?.schema,
    bodyRequired: operation.requestBody?.required ?? false,
    responses: operation.responses,
    open: Array.isArray(operation.security) && operation.security.length === 0,
    minimumRole: operation["x-minimum-role"] ?? "viewer",
    schemas: document.components?.schemas ?? {},
    writes: method !== "get",
  };
}

/** Every operation of every public document. */
export const operations = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .flatMap((name) => operationsOf(JSON.parse(readFileSync(join(folder, name), "utf8")), name.replace(".json", "")));

export const operation = (id) => operations.find((each) => each.id === id);

export const name = (op) => `${op.method} ${op.path}`;

/** `/customers/{id}/notes` with the values in place. */
export const filled = (path, values) => path.replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(values[key] ?? `{${key}}`));
