/** Hash of a text with a salt (FNV-1a and a final mix), 32 bits. */
function hashOf(salt: number, text: string): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * Finds who shares a key with somebody else, in eight bytes a key: keys are kept as hashes. Two that only look alike are
 * found too, which costs a second look and nothing else.
 */
export class Collisions {
  readonly #found = new Set<number>();
  #hashes = new Uint32Array(1 << 12);
  /** The owner, plus one; 0 where the place is free. */
  #owners = new Uint32Array(1 << 12);
  #count = 0;

  /** `salt` parts the keys of one kind from those of another. */
  add(owner: number, salt: number, key: string): void {
    const hash = hashOf(salt, key);
    const known = this.#put(hash, owner);
    if (known === owner) return;
    this.#found.add(known);
    this.#found.add(owner);
  }

  /** Everybody who shares a key. */
  get found(): ReadonlySet<number> {
    return this.#found;
  }

  /** Puts an owner in unless somebody is there, and gives who then is. */
  #put(hash: number, owner: number): number {
    const mask = this.#hashes.length - 1;
    let at = hash & mask;
    while (this.#owners[at] !== 0) {
      if (this.#hashes[at] === hash) return (this.#owners[at] ?? 0) - 1;
      at = (at + 1) & mask;
    }
    this.#hashes[at] = hash;
    this.#owners[at] = owner + 1;
    if (++this.#count * 2 > this.#hashes.length) this.#grow();
    return owner;
  }

  #grow(): void {
    const [hashes, owners] = [this.#hashes, this.#owners];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#owners = new Uint32Array(owners.length * 2);
    this.#count = 0;
    for (const [index, owner] of owners.entries())
      if (owner !== 0) this.#put(hashes[index] ?? 0, owner - 1);
  }
}
