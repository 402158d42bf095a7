/**
 * 词表 — accepted words → the word we use; every canonical word stands for itself.
 *
 * A word that ends in `…` matches everything that begins with it (买家已付款，等待卖家发货).
 */
export function words(
  table: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, string>> {
  const accepted: Record<string, string> = {};
  for (const canonical of Object.keys(table)) {
    accepted[canonical] = canonical;
    table[canonical]?.forEach((word) => (accepted[word] = canonical));
  }
  return accepted;
}
