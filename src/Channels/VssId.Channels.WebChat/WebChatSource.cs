using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace VssId.Channels.WebChat;

/// <summary>The address a request counts for: an IPv4 address, or the /64 of an IPv6 address, since one household or one attacker has all of a /64.</summary>
public static class WebChatSource
{
    private const int NetworkBytes = 8;

    /// <summary>The source of a request, after the host has applied the forwarded headers of trusted proxies.</summary>
    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    /// <summary>The source that an address counts for.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
