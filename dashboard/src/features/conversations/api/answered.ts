/** What the API gave; failures were thrown before. */
export async function answered<Data>(call: Promise<{ data?: Data }>): Promise<Data> {
  return (await call).data as Data;
}
