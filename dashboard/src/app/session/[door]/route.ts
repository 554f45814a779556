import { knock } from "@/lib/session/session";

interface Context {
  params: Promise<{ door: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return knock(request, (await params).door);
}
