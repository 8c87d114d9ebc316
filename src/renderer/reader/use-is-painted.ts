import { useEffect, useState } from 'react';

/** False until the first drawing has reached the screen: what can wait for that does not stand in its way. */
export function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const asked = requestAnimationFrame(() => {
      timer = setTimeout(() => setIsPainted(true));
    });
    return () => {
      cancelAnimationFrame(asked);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}
