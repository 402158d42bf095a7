/** 用时才做 — makes a table when it is asked for first: no run needs all that the program knows. */
export function whenAsked<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
