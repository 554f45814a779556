import { create } from "zustand";
import { persist } from "zustand/middleware";

interface Preferences {
  alertSound: boolean;
  setAlertSound: (on: boolean) => void;
}

/** What a reader likes on this device; nothing that a server knows. */
export const usePreferences = create<Preferences>()(
  persist((set) => ({ alertSound: false, setAlertSound: (alertSound) => set({ alertSound }) }), {
    name: "crmres-preferences",
  }),
);
