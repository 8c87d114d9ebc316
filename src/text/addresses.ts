/** The part of `node:net` that the table is made of: text imports no Node, so whoever makes a table brings it. */
export interface NetParts {
  isIP(text: string): number;
  BlockList: new () => {
    addSubnet(network: string, bits: number, family: 'ipv4' | 'ipv6'): void;
    check(address: string, family: 'ipv4' | 'ipv6'): boolean;
  };
}

/**
 * What an IP address is good for. `public` is the open internet. `private` is this machine or its networks:
 * refused unless a host was allowed by name. `never` is refused even then: link-local addresses (the
 * metadata services of clouds among them), multicast, and forms that only hide another address.
 */
export type AddressKind = 'public' | 'private' | 'never';

const PRIVATE_V4 = ['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
const NEVER_V4 = [
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
const PRIVATE_V6 = ['::1/128', 'fc00::/7'];
/** `::/96`, the translations (64:ff9b::, 2002::, 2001::) and mapped forms can all carry a private IPv4 address. */
const NEVER_V6 = [
  '::/96',
  '::ffff:0:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fe80::/9',
  'ff00::/8',
];

interface Ranges {
  v4: readonly string[];
  v6: readonly string[];
}

function blockList({ BlockList }: NetParts, { v4, v6 }: Ranges): InstanceType<NetParts['BlockList']> {
  const blocked = new BlockList();
  for (const [ranges, family] of [
    [v4, 'ipv4'],
    [v6, 'ipv6'],
  ] as const) {
    for (const range of ranges) {
      const [network = '', bits] = range.split('/');
      blocked.addSubnet(network, Number(bits), family);
    }
  }
  return blocked;
}

/** Tells addresses apart; made once and given to whoever asks. */
export interface AddressTable {
  /** `address` as resolvers and URLs give it, without brackets. What is no address at all is `never`. */
  kindOf(address: string): AddressKind;
}

/** The ranges of security.md 3.5, for all that fetches. An IPv4 address in IPv6 clothes (`::ffff:7f00:1`) is judged as what it is. */
export function makeAddressTable(net: NetParts): AddressTable {
  const isPrivate = blockList(net, { v4: PRIVATE_V4, v6: PRIVATE_V6 });
  const isNever = blockList(net, { v4: NEVER_V4, v6: NEVER_V6 });
  return {
    kindOf(address) {
      const version = net.isIP(address);
      if (version === 0) return 'never';
      const family = version === 4 ? 'ipv4' : 'ipv6';
      if (isPrivate.check(address, family)) return 'private';
      return isNever.check(address, family) ? 'never' : 'public';
    },
  };
}
