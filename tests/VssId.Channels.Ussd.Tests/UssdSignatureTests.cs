using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

public sealed class UssdSignatureTests
{
    private const string Key = "a-key-of-the-gateway-0123456789-abcdef";
    private static readonly IReadOnlyList<IPNetwork> Addresses = [.. new[] { "203.0.113.0/24", "198.51.100.7", "2001:db8::/32" }.Select(text => UssdSignature.Network(text).ShouldNotBeNull())];

    [Theory]
    [InlineData("203.0.113.9", Key, null)]
    [InlineData("203.0.113.255", null, Key)]
    [InlineData("198.51.100.7", Key, null)]
    [InlineData("::ffff:203.0.113.9", Key, null)]
    [InlineData("2001:db8::1", Key, "wrong, but the header counts")]
    public void The_right_address_with_the_right_key_is_let_in(string address, string? header, string? query) =>
        Verify("Production", address, header, query).ShouldBeNull();

    [Theory]
    [InlineData("203.0.114.9", Key, null, UssdRefusal.Address)]
    [InlineData("198.51.100.8", Key, null, UssdRefusal.Address)]
    [InlineData("127.0.0.1", Key, null, UssdRefusal.Address)]
    [InlineData("::1", Key, null, UssdRefusal.Address)]
    [InlineData("::ffff:198.51.100.8", Key, null, UssdRefusal.Address)]
    [InlineData("2001:db9::1", Key, null, UssdRefusal.Address)]
    [InlineData(null, Key, null, UssdRefusal.Address)]
    [InlineData("203.0.113.9", null, null, UssdRefusal.Key)]
    [InlineData("203.0.113.9", "", "", UssdRefusal.Key)]
    [InlineData("203.0.113.9", "A-key-of-the-gateway-0123456789-abcdef", null, UssdRefusal.Key)]
    [InlineData("203.0.113.9", Key + "x", null, UssdRefusal.Key)]
    [InlineData("203.0.113.9", null, "a-key-of-the-gateway-0123456789-abcde", UssdRefusal.Key)]
    [InlineData("203.0.113.9", "wrong", Key, UssdRefusal.Key)]
    public void Everything_else_is_refused(string? address, string? header, string? query, object reason) =>
        Verify("Production", address, header, query).ShouldBe((UssdRefusal)reason);

    [Fact]
    public void In_Development_this_machine_needs_nothing_and_others_need_both()
    {
        Verify("Development", "127.0.0.1", null, null).ShouldBeNull();
        Verify("Development", "::1", null, null).ShouldBeNull();
        Verify("Development", "192.0.2.1", null, null).ShouldBe(UssdRefusal.Address);
        Verify("Development", "203.0.113.9", null, null).ShouldBe(UssdRefusal.Key);
    }

    [Fact]
    public void An_empty_key_lets_nobody_in() => Verify("Development", "203.0.113.9", "", null, key: "").ShouldBe(UssdRefusal.Key);

    private static UssdRefusal? Verify(string environment, string? address, string? header, string? query, string key = Key)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        if (header is not null)
        {
            context.Request.Headers["X-Gateway-Key"] = header;
        }

        if (query is not null)
        {
            context.Request.QueryString = QueryString.Create("key", query);
        }

        return new UssdSignature(new TestEnvironment(environment)).Verify(context.Request, Addresses, key);
    }

    private sealed class TestEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
