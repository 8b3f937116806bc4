/** Colours side by side, each with its name, or another text, in the colour that is written on it. */
export function Strip({
  colours,
  texts = colours,
  written,
}: {
  colours: readonly string[]
  texts?: readonly string[]
  /** The colour of the letters on a colour, by their tokens. */
  written: (colour: string) => string
}) {
  return (
    <ul className="colour-strip">
      {colours.map((colour, at) => (
        <li key={colour}>
          <svg width="100%" height="40" aria-hidden="true">
            <rect width="100%" height="40" rx="4" fill={`var(--${colour})`} />
            <text x="50%" y="25" textAnchor="middle" color={`var(--${written(colour)})`}>
              {at + 1}
            </text>
          </svg>
          <small>{texts[at] === colour ? colour : `${colour} · ${texts[at]}`}</small>
        </li>
      ))}
    </ul>
  )
}
