/** Code of a page did not come: no network, or a newer version of the dashboard has other files. */
export function isChunkError(error: Error): boolean {
  return error.name === "ChunkLoadError" || /dynamically imported module|Failed to load chunk/i.test(error.message);
}
