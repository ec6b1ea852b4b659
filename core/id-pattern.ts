/** How an id is written, and how long it may be; apart from its schema, for pages, which load none. See `idSchema`. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const idLength = 64;
