/** What a row of the list measures, also before it is here. */
export const rowHeight = 106;
