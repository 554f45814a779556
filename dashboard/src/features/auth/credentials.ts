export type Fault = "emailMissing" | "emailWrong" | "passwordMissing";

/** What can be seen to be wrong before anybody is asked. */
export function faultsOf(email: string, password: string): { email?: Fault; password?: Fault } {
  const faults: { email?: Fault; password?: Fault } = {};
  if (!email.trim()) {
    faults.email = "emailMissing";
  } else if (!/^\S+@\S+\.\S+$/.test(email.trim())) {
    faults.email = "emailWrong";
  }
  if (!password) {
    faults.password = "passwordMissing";
  }
  return faults;
}
