/** How the simulated account stands; a rehearsal of trouble changes it through `/sim/account`. */
export interface Account {
  quality: 'GREEN' | 'YELLOW' | 'RED';
  limit: string;
  isSubscribed: boolean;
  /** Null: the app has no webhook at all. */
  fields: string[] | null;
}

/** Webhook fields that a freshly set up app is subscribed to. */
const FIELDS = ['messages', 'message_template_status_update', 'user_preferences', 'smb_message_echoes', 'account_update', 'account_alerts', 'phone_number_quality_update'];

export function soundAccount(): Account {
  return { quality: 'GREEN', limit: 'TIER_2K', isSubscribed: true, fields: FIELDS };
}
