import { useId } from 'react';

export interface ChoiceProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; words: string; about?: string }[];
  value: Value;
  onPick: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ legend, options, value, onPick }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="export-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
          />
          <span>
            {option.words}
            {option.about !== undefined && <small>{option.about}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
