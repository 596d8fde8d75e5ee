import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { FormDoor } from './form-door.tsx';

function Page() {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return <p>閉じた</p>;
  return (
    <FormDoor isTouched={text !== ''} onClose={() => setOpen(false)}>
      <input aria-label="方法" value={text} onChange={(event) => setText(event.target.value)} />
    </FormDoor>
  );
}

describe('開いた記入欄', () => {
  it('は、最初の欄から始まる', () => {
    render(<Page />);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('は、何も書いていなければ Esc で閉じ、書いてあれば閉じない', () => {
    render(<Page />);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '訪問' } });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(screen.queryByText('閉じた')).toBeNull();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '' } });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(screen.getByText('閉じた')).toBeDefined();
  });
});
