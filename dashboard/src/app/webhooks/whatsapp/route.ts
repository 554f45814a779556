import { config } from "@/lib/config";
import { forward } from "@/lib/forward";

function handle(request: Request): Promise<Response> {
  return forward(request, config().CRMRES_GATEWAY_URL);
}

export { handle as GET, handle as POST };
