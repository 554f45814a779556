// A whole request for an operation, made of things that exist.
import { filled } from "./documents.mjs";
import { bodies, recipes } from "./recipes.mjs";
import { fitting } from "./values.mjs";

/** The path up to its last variable, which is what a recipe makes. */
export const thingOf = (op) => (op.path.includes("}") ? op.path.slice(0, op.path.lastIndexOf("}") + 1) : undefined);

export const recipeOf = (op) => recipes[thingOf(op)];

/** Ids that the restaurant has, by the names that requests give them. */
function idsOf(at) {
  return {
    restaurant_id: at.restaurant.id,
    // nobody's: wrong sign-ins would lock whoever it belongs to
    email: "guest@probe.example",
    branch_id: at.branch,
    branch_ids: [at.branch],
    ...at.ids,
  };
}

export function knownTo(at) {
  const ids = idsOf(at);
  return (name) => (Object.hasOwn(ids, name) ? ids[name] : undefined);
}

export async function request(op, at) {
  const values = recipeOf(op) ? await recipeOf(op).make(at, op) : {};
  const query = new URLSearchParams();
  for (const each of op.parameters.filter((one) => one.in === "query" && one.required)) {
    query.set(each.name, String(at.queries?.[each.name] ?? fitting(each.schema, op.schemas, { known: knownTo(at), path: each.name })));
  }
  const usual = op.bodySchema && fitting(op.bodySchema, op.schemas, { known: knownTo(at), marker: at.marker });
  const body = bodies[op.id] ? await bodies[op.id](at, values, usual) : usual;
  return { values, path: filled(op.path, values), query: query.size > 0 ? `?${query}` : "", body };
}
