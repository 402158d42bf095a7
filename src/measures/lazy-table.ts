import type { RecordTable } from "./quantity.ts";

interface Made extends Pick<RecordTable, "records" | "owner"> {
  readonly also?: (index: number) => ReturnType<NonNullable<RecordTable["also"]>>;
}

/**
 * 按需成表 — a record table that is made when somebody first reads it.
 *
 * A day of every person is a large table that most policies never look at.
 */
export function lazyTable(
  about: Pick<RecordTable, "kind" | "lacking">,
  make: () => Made,
): RecordTable {
  let made: Made | undefined;
  const table = () => (made ??= make());
  return {
    ...about,
    get records() {
      return table().records;
    },
    get owner() {
      return table().owner;
    },
    also: (index) => table().also?.(index) ?? [],
  };
}
