/** How many conversations are asked for at once. */
export const pageSize = 30;
