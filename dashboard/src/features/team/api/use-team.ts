import { useQueryClient } from "@tanstack/react-query";
import { $api } from "@/lib/api/client";
import type { components } from "@/lib/api/core-api";

export type Member = components["schemas"]["TeamMember"];
export type Invitation = components["schemas"]["Invitation"];
export type Role = Member["role"];

export function useTeam() {
  return $api.useQuery("get", "/team", {});
}

export function useInvitations() {
  return $api.useQuery("get", "/team/invitations", {});
}

/** Asks again for what has changed, and also for what was refused: somebody else may have been faster. */
function useListAgain(path: "/team" | "/team/invitations") {
  const client = useQueryClient();
  return { onSettled: () => client.invalidateQueries({ queryKey: ["get", path] }) };
}

export function useChangeMember() {
  return $api.useMutation("patch", "/team/{user_id}", useListAgain("/team"));
}

export function useRemoveMember() {
  return $api.useMutation("delete", "/team/{user_id}", useListAgain("/team"));
}

export function useInvite() {
  return $api.useMutation("post", "/team/invitations", useListAgain("/team/invitations"));
}

export function useResend() {
  return $api.useMutation("post", "/team/invitations/{id}/resend", useListAgain("/team/invitations"));
}

export function useWithdraw() {
  return $api.useMutation("delete", "/team/invitations/{id}", useListAgain("/team/invitations"));
}
