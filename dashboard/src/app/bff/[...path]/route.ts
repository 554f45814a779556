import { callForPage } from "@/lib/session/bff";

export {
  callForPage as DELETE,
  callForPage as GET,
  callForPage as HEAD,
  callForPage as PATCH,
  callForPage as POST,
  callForPage as PUT,
};
