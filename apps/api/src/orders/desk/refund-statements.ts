import type { Statement } from '../../database/transaction';

export const IS_REFUNDED: Statement = { name: 'desk-is-refunded', text: 'SELECT FROM refunds WHERE id = $1 AND order_id = $2' };

export const INSERT_REFUND: Statement = {
  name: 'desk-insert-refund',
  text: 'INSERT INTO refunds (id, order_id, amount, reason, staff_id, at) VALUES ($1, $2, $3, $4, $5, $6)',
};
