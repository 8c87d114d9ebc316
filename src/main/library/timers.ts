import type { LibraryPorts } from './ports.ts';

/** The system's own timer, as every host but a test gives it. It does not keep a process alive that has nothing else. */
export const startTimer: LibraryPorts['after'] = (ms, work) => {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
};
