import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Cards, Notes } from './cards.tsx';
import { Buttons, Fields } from './controls.tsx';
import { Floating } from './floating.tsx';
import { Marks, Tokens } from './tokens.tsx';
import './components-page.css';

const themes = ['light', 'sepia', 'dark', 'black'] as const;

/**
 * Everything of ui/. Hover, focus and press are the pointer's and the keyboard's; what has `data-force` is brought into
 * that state by the spec that takes the picture.
 */
export function ComponentsPage() {
  const [isDialogOpen, setIsDialogOpen] = useState(false);
  return (
    <main className="components">
      <header className="components-head">
        <h1>Components</h1>
        <nav>
          {themes.map((theme) => (
            <a key={theme} href={`#${theme}`}>
              {theme}
            </a>
          ))}
        </nav>
        <Button onClick={() => setIsDialogOpen(true)}>Open the dialog</Button>
      </header>
      <Floating />
      <Tokens />
      <Marks />
      <Buttons />
      <Fields />
      <Cards />
      <Notes />
      {isDialogOpen && (
        <Dialog
          title="Remove the tag?"
          about="It goes from 12 stories. Undo brings it back."
          onClose={() => setIsDialogOpen(false)}
          footer={
            <>
              <Button onClick={() => setIsDialogOpen(false)}>Cancel</Button>
              <Button look="danger">Remove</Button>
            </>
          }
        >
          <p>
            <Kbd keys="Enter" /> removes.
          </p>
        </Dialog>
      )}
    </main>
  );
}
