import type { DemoTable } from '#flow/templates/template.ts'

/**
 * The demo shop's orders, one or two for each status. What visitors are told comes from here alone; `request` and
 * `new_address` are written by the bot, for the people who prepare parcels.
 */
export const ordersTable: DemoTable = {
  name: 'orders',
  columns: [
    { name: 'number', type: 'text' },
    { name: 'email', type: 'text' },
    { name: 'postcode', type: 'text' },
    { name: 'status', type: 'text' },
    { name: 'items', type: 'text' },
    { name: 'amount', type: 'number' },
    { name: 'ordered', type: 'date' },
    { name: 'promised', type: 'date' },
    { name: 'eta', type: 'date' },
    { name: 'hold_until', type: 'date' },
    { name: 'payment_link', type: 'text' },
    { name: 'carrier', type: 'text' },
    { name: 'tracking', type: 'text' },
    { name: 'last_scan', type: 'date' },
    { name: 'sent_items', type: 'text' },
    { name: 'left_items', type: 'text' },
    { name: 'slot', type: 'text' },
    { name: 'pickup_place', type: 'text' },
    { name: 'pickup_hours', type: 'text' },
    { name: 'pickup_code', type: 'text' },
    { name: 'pickup_until', type: 'date' },
    { name: 'delivered', type: 'date' },
    { name: 'handed_to', type: 'text' },
    { name: 'refund', type: 'number' },
    { name: 'refunded', type: 'date' },
    { name: 'request', type: 'text' },
    { name: 'new_address', type: 'text' },
  ],
  rows: [
    {
      ...whose('204811', 'lea.martin@example.com', '75011'),
      status: 'unpaid',
      ...what('Bureau Chêne 140 cm', 489, '-1d'),
      hold_until: '+3d',
      payment_link: 'https://www.sorbier.example/payer/204811',
    },
    {
      ...whose('204812', 'karim.benali@example.com', '69003'),
      status: 'preparing',
      ...what('Fauteuil Orme gris', 329, '-2d'),
      promised: '+4d',
    },
    {
      ...whose('204813', 'sophie.leroy@example.com', '13006'),
      status: 'preparing',
      ...what('Table de réunion Frêne', 1290, '-20d'),
      promised: '-3d',
      eta: '+5d',
    },
    {
      ...whose('204814', 'anne.dubois@example.com', '38000'),
      status: 'preparing',
      ...what('Cabine acoustique Duo', 3450, '-40d'),
      promised: '-6d',
    },
    {
      ...whose('204815', 'paul.girard@example.com', '31000'),
      status: 'partial',
      ...what('Bureau Chêne 160 cm, caisson 3 tiroirs', 718, '-5d'),
      sent_items: 'Bureau Chêne 160 cm',
      left_items: 'caisson 3 tiroirs',
      promised: '+9d',
      ...parcel('204815'),
      eta: '+2d',
      last_scan: '-1d',
    },
    {
      ...whose('204816', 'nina.costa@example.com', '44000'),
      status: 'transit',
      ...what('Lampe Saule, noire', 89, '-3d'),
      ...parcel('204816'),
      eta: '+2d',
      last_scan: '-1d',
    },
    {
      ...whose('204817', 'hugo.petit@example.com', '33000'),
      status: 'transit',
      ...what('Fauteuil Orme vert', 329, '-12d'),
      ...parcel('204817'),
      eta: '-2d',
      last_scan: '-7d',
    },
    {
      ...whose('204818', 'ines.moreau@example.com', '59000'),
      status: 'out',
      ...what('Étagère Hêtre', 249, '-4d'),
      ...parcel('204818'),
      slot: '9:00–13:00',
      last_scan: '+0d',
    },
    {
      ...whose('204819', 'tom.bernard@example.com', '35000'),
      status: 'pickup',
      ...what('Repose-pieds Bouleau', 59, '-6d'),
      ...parcel('204819'),
      pickup_place: 'Librairie du Port, 12 quai des Voiles, 35000 Rennes',
      pickup_hours: '10:00–19:00',
      pickup_code: '4821',
      pickup_until: '+5d',
    },
    {
      ...whose('204820', 'jade.roux@example.com', '67000'),
      status: 'delivered',
      ...what('Lampe Saule, blanche', 89, '-6d'),
      ...parcel('204820'),
      delivered: '-2d',
      handed_to: 'gardien',
    },
    {
      ...whose('204821', 'marc.fontaine@example.com', '21000'),
      status: 'delivered',
      ...what('Bureau assis-debout Cèdre', 690, '-60d'),
      delivered: '-45d',
    },
    {
      ...whose('204822', 'eva.klein@example.com', '68100'),
      status: 'cancelled',
      ...what('Étagère Hêtre', 249, '-9d'),
      refund: 249,
      refunded: '-1d',
    },
    {
      ...whose('204823', 'louis.henry@example.com', '06000'),
      status: 'refunded',
      ...what('Fauteuil Orme gris', 329, '-30d'),
      refund: 329,
      refunded: '-4d',
    },
    {
      ...whose('204824', 'clara.vidal@example.com', '34000'),
      status: 'returned',
      ...what('Table de réunion Frêne', 1290, '-35d'),
      refund: 1290,
    },
    {
      ...whose('204825', 'emma.jones@example.com', 'SW1A 1AA'),
      status: 'transit',
      ...what('Lampe Saule, noire', 89, '-2d'),
      ...parcel('204825'),
      last_scan: '-1d',
    },
  ],
}

function whose(number: string, email: string, postcode: string) {
  return { number, email, postcode }
}

function what(items: string, amount: number, ordered: string) {
  return { items, amount, ordered }
}

function parcel(number: string) {
  return { carrier: 'Nordet Express', tracking: `https://suivi.nordet.example/${number}` }
}
