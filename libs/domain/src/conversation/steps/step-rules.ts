import type { Prompt } from '../prompt';
import type { Meaning } from '../read-text';
import type { Scene } from '../scene';
import type { Step } from '../state';
import type { Action } from '../tap-id';

/** A typed text: printable, and what it means. */
export interface Heard {
  text: string;
  meaning: Meaning;
}

/** What one step asks and understands; null = "not mine", and the general rules answer. */
export interface StepRules<S extends Step> {
  prompt(scene: Scene, step: S): Prompt;
  tapped(scene: Scene, step: S, action: Action): Scene | null;
  heard?(scene: Scene, step: S, heard: Heard): Scene | null;
}

/** The step called `At`. */
export type StepAt<At extends Step['at']> = Extract<Step, { at: At }>;
