import { useQueryClient } from "@tanstack/react-query";
import { $api } from "@/lib/api/client";

export function useChangePassword() {
  return $api.useMutation("post", "/auth/password");
}

export function usePrepareTwoSteps() {
  return $api.useMutation("post", "/auth/totp");
}

function useMeAgain() {
  const client = useQueryClient();
  return { onSuccess: () => client.invalidateQueries({ queryKey: ["get", "/me"] }) };
}

export function useConfirmTwoSteps() {
  return $api.useMutation("post", "/auth/totp/confirm", useMeAgain());
}

export function useEndTwoSteps() {
  return $api.useMutation("post", "/auth/totp/disable", useMeAgain());
}

export function useRenewCodes() {
  return $api.useMutation("post", "/auth/totp/recovery-codes");
}
