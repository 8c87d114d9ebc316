/**
 * linkedom gives each node, attributes too, a map for listeners in a WeakMap: half of what making a node costs, and
 * most of what collecting it does. Nothing listens to a page that is only read, so nodes here are made without one
 * (measured on 120 real pages: a fifth of all that reading a page takes; docs/decisions/0014).
 *
 * A class asks for its parent when an instance is made, so that giving linkedom's `Node` another parent leaves out
 * that constructor and nothing else: instances still inherit what they did. `addEventListener` then throws.
 */

class WithoutListeners {}

/** Makes all nodes of linkedom from now on without maps for listeners. Calling it again changes nothing. */
export function makeNodesLight(anyNode: Node): void {
  let prototype: object = Object.getPrototypeOf(anyNode) as object;
  for (;;) {
    const parent = Object.getPrototypeOf(prototype) as object | null;
    if (parent === null) return;
    if (Object.hasOwn(parent, 'addEventListener')) break;
    prototype = parent;
  }
  Object.setPrototypeOf(prototype.constructor, WithoutListeners);
}
