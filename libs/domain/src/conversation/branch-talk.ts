import { factText } from './branch-facts';
import { readBranchQuestions } from './branch-questions';
import { hasOrdered, isAsking } from './carry-out';
import { openOrders, showTalk, tellOrders } from './orders-talk';
import { hasItems, say, type Scene } from './scene';

/** "When do you open?", "ödeme nasıl?", alone or beside an order: answered from the branch's own facts, and the talk stays where it is. */
export function hearBranchQuestion(scene: Scene, text: string, hear: (scene: Scene, text: string) => Scene): Scene | null {
  const asked = scene.state.step.at === 'noting' ? null : readBranchQuestions(text);
  if (!asked) return null;
  // Who has ordered means that order.
  if (asked.topics.includes('duration') && !hasItems(scene) && !isAsking(scene) && openOrders(scene).length > 0) return tellOrders(scene);
  const told = asked.topics.map((topic) => factText(scene, topic, text)).reduce(say, scene);
  const heard = asked.rest ? hear(told, asked.rest) : told;
  return hasOrdered(told, heard) ? heard : showTalk(told);
}
