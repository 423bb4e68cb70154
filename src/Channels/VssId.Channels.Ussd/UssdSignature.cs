using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace VssId.Channels.Ussd;

/// <summary>Proves a gateway that signs nothing: by the address it calls from and a key, both (R20).</summary>
/// <param name="environment">In Development this machine needs neither.</param>
internal sealed class UssdSignature(IHostEnvironment environment)
{
    /// <summary>Name of the header with the key.</summary>
    public const string Header = "X-Gateway-Key";

    /// <summary>Name of the key in the address, for gateways that send no headers of ours.</summary>
    public const string Query = "key";

    /// <summary>Checks a request before anything of its body is read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="addresses">Addresses and networks that may call.</param>
    /// <param name="key">The key.</param>
    /// <returns>Why it is refused; <see langword="null"/> when it is not.</returns>
    public UssdRefusal? Verify(HttpRequest request, IReadOnlyList<IPNetwork> addresses, string key)
    {
        var remote = request.HttpContext.Connection.RemoteIpAddress;
        if (remote is null)
        {
            return UssdRefusal.Address;
        }

        var address = remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote;
        if (environment.IsDevelopment() && IPAddress.IsLoopback(address))
        {
            return null;
        }

        if (!addresses.Any(network => network.Contains(address)))
        {
            return UssdRefusal.Address;
        }

        var given = request.Headers.TryGetValue(Header, out var header) ? header.ToString() : request.Query[Query].ToString();
        return key.Length > 0 && CryptographicOperations.FixedTimeEquals(Hash(given), Hash(key)) ? null : UssdRefusal.Key;
    }

    /// <summary>Reads an entry of an address list.</summary>
    /// <returns>The network; <see langword="null"/> when it is none.</returns>
    public static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    // Hashes are of one length, so comparing them tells nothing of the length of the key.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
