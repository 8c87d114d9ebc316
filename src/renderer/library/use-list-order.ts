import { useSettings } from '../api/queries.ts';
import { useUpdateSettings } from '../api/use-update-settings.ts';
import type { ListOrder } from './list-header.tsx';
import { keyOfView, type View } from './views.ts';

const newestSaved: ListOrder = { sort: 'saved', isDescending: true };
/** So many lists are remembered; the one that was ordered first is forgotten first. */
const MOST_LISTS = 300;

/** The order of a list: as it was chosen for this very list the last time, else newest saved first. */
export function useListOrder(view: View): { order: ListOrder; setOrder: (order: ListOrder) => void } {
  const { listOrders } = useSettings();
  const update = useUpdateSettings();
  const key = keyOfView(view).slice(0, MOST_LISTS);
  return {
    order: listOrders[key] ?? newestSaved,
    setOrder(order) {
      const others = Object.entries(listOrders).filter(([other]) => other !== key);
      update({ listOrders: Object.fromEntries([...others.slice(1 - MOST_LISTS), [key, order]]) });
    },
  };
}
