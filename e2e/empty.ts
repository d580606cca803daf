/** Stands in for `server-only` in unit tests, which are the server. */
export {}
