/** What the demo's API and its simulated platform agree on; never valid anywhere else. */
export const DEMO_CREDENTIALS = {
  appSecret: 'sofra-demo-secret',
  accessToken: 'sofra-demo-token',
  phoneNumberId: '100000000000001',
  verifyToken: 'sofra-demo-verify',
} as const;
