import type { Declared, Points } from './bodies.ts'

type OnCriterion = { readonly criterion: string }

/** Points given by hand, with the code of the reason where they differ from those before, and words where there are any. */
type Judgement = OnCriterion & {
  readonly points: Points
  readonly reason?: string
  readonly cause?: string
  readonly words?: string
}

/** What somebody asks to be done to an assessment. Words are in the language of whoever writes them. */
export type Command =
  | (OnCriterion & { readonly act: 'declare'; readonly declared: Declared; readonly words?: string })
  | (OnCriterion & {
      readonly act: 'intake'
      readonly declared: Declared
      /** The id of the evidence that the paper was kept as. */
      readonly document: string
      /** Why it did not come in at the desk. */
      readonly words: string
    })
  | (OnCriterion & {
      readonly act: 'cite'
      readonly evidence: string
      /** Pages and ranges of pages: `3, 5-7`. */
      readonly pages?: string
      /** The place in words: a section, an article. */
      readonly section?: string
      /** The document no longer stands for this criterion. */
      readonly dropped?: true
    })
  /** The criterion, or all below the group, goes to a division or a person; without either it comes back to the unit as a whole. */
  | (OnCriterion & { readonly act: 'assign'; readonly division?: string; readonly person?: string })
  | { readonly act: 'submit' | 'approve' | 'advance' | 'sign-off' }
  | { readonly act: 'return'; readonly words: string }
  | (Judgement & { readonly act: 'appraise' | 'decide' })
  | (OnCriterion & { readonly act: 'explain'; readonly points?: Points; readonly words: string })
  | { readonly act: 'remark'; readonly criterion?: string; readonly words: string }

/** The acts that a command may ask for. */
export type CommandName = Command['act']

/** The command of one act. */
export type CommandOf<A extends CommandName> = Extract<Command, { readonly act: A }>
