import { Amount, Configuration, PosApi, ResponseError, Status, WalletApi } from './client';

/** storedCard (spec 02, flow 5) with the TypeScript client that was generated from /openapi. */
async function storedCard(basePath: string): Promise<string> {
  const signedInAs = (username: string, password: string) =>
    new PosApi(new Configuration({ basePath, username, password }));
  const sek = (value: string): Amount => ({ value, currency: 'SEK' });
  const tag = (status: Status) => `"${status.version}.${status.revision}"`;

  const merchant = signedInAs('public_test_shop/9900', '1234');
  const terminal = await merchant.registerTerminal({
    newTerminal: { externalId: `generated ts ${Date.now()}`, password: 'till-secret', name: 'Generated' },
  });
  const till = signedInAs(terminal.terminalId, 'till-secret');
  const { token } = await new WalletApi(new Configuration({ basePath })).signInShopper({
    signIn: { msisdn: '46700000001', pin: '1234', device: 'demo' },
  });
  const anna = new WalletApi(new Configuration({ basePath, accessToken: token }));

  const sent = await till.sendInvoice({
    sendInvoice: {
      title: 'Kaffe & bulle åäö €',
      issueDate: new Date(),
      rows: [{ description: 'Coffee', totalAmount: sek('100.00') }],
      totalAmount: sek('100.00'),
    },
  });
  const reference = sent.reference;
  await anna.scan({ scan: { qrText: sent.qr.text } });
  const offered = await till.pollInvoice({ reference, version: 0, wait: 10 });
  const updateInvoice = {
    totalAmount: sek('90.00'),
    tokens: [{ id: offered.token!.id, value: offered.token!.value, status: 1 }],
  };
  await till.updateInvoice({ reference, ifMatch: '"0.0"', updateInvoice }).then(
    () => { throw new Error('an update of a stale bill was accepted'); },
    (refused) => {
      if (!(refused instanceof ResponseError) || refused.response.status !== 412) { throw refused; }
    },
  );
  await till.updateInvoice({ reference, ifMatch: tag(offered), updateInvoice });

  const bill = await anna.readBill({ reference });
  const { accounts } = await anna.listAccounts();
  const receipt = await anna.pay({
    reference,
    payment: { account: accounts[0].account, pin: '1234', revision: bill.content!.revision },
  });
  const paid = await till.pollInvoice({ reference });
  const whole = await till.readInvoice({ reference });
  const picture = await till.invoiceQrPng({ reference, size: 200 });
  if (paid.receipt!.ersReference !== receipt.ersReference
    || whole.title !== 'Kaffe & bulle åäö €' || picture.size < 100) {
    throw new Error(JSON.stringify([paid, receipt, whole]));
  }
  return `${paid.status} ${paid.receipt!.totalAmount.value} ${paid.token!.id}/${paid.token!.status}`;
}

declare const process: { argv: string[]; exit(code: number): void };
storedCard(process.argv[2]).then(console.log, (error) => {
  console.error(error);
  process.exit(1);
});
