import { useState, type ReactNode } from 'react';
import { useSettings } from '../../api/queries.ts';
import { useUpdateSettings } from '../../api/use-update-settings.ts';
import { PaneResizer } from '../../ui/pane-resizer.tsx';

/** The place at the end of the article where a panel stands, as wide as the user made it. */
export function SidePanel({ widthName, children }: { widthName: string; children: ReactNode }) {
  const stored = useSettings().panelWidthPx;
  const update = useUpdateSettings();
  const [dragged, setDragged] = useState<number | null>(null);
  const widthPx = dragged ?? stored;
  return (
    <div className="reader-panel" style={{ width: widthPx }}>
      <PaneResizer
        name={widthName}
        widthPx={widthPx}
        leastPx={260}
        mostPx={520}
        isPaneAtEnd
        onResize={setDragged}
        onSettle={(settled) => {
          setDragged(null);
          update({ panelWidthPx: settled });
        }}
      />
      {children}
    </div>
  );
}
