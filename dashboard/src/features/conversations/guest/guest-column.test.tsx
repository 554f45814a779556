import { waitFor } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/api/error";
import { keys } from "../keys";
import { furnishBrowser, renderInbox } from "../testing/stage";
import { GuestColumn } from "./guest-column";

const { GET } = vi.hoisted(() => ({ GET: vi.fn() }));
vi.mock("@/lib/api/client", () => ({ api: { GET } }));
vi.mock("@/lib/media", () => ({ useMedia: () => true }));

beforeEach(furnishBrowser);

it("shows no guest who will never come", async () => {
  GET.mockRejectedValue(new ApiError(404));
  const { client, container } = renderInbox(<GuestColumn id="foreign" />);
  await waitFor(() => expect(client.getQueryState(keys.thread("foreign"))?.status).toBe("error"));
  await waitFor(() => expect(container).toBeEmptyDOMElement());
});
