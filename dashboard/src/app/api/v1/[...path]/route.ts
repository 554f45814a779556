import { config } from "@/lib/config";
import { forward } from "@/lib/forward";
import { serviceFor } from "@/lib/front-door";
import { refusal } from "@/lib/refusal";

function handle(request: Request): Promise<Response> | Response {
  const service = serviceFor(new URL(request.url).pathname);
  return service ? forward(request, config()[service]) : refusal(404, "not_found", request.headers);
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
