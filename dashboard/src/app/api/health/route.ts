/** Whether this process answers; the services say of themselves how they are. */
export function GET(): Response {
  return Response.json({ status: "UP" }, { headers: { "Cache-Control": "no-store" } });
}
