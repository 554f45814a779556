/** Whether a device, as the service names it ("Safari · iPhone"), is held in the hand. */
export function isHandheld(device: string | undefined): boolean {
  return /iPhone|iPad|Android/.test(device ?? "");
}
