using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace VssId.Channels.WebChat.Tests;

internal sealed class PlainEnvironment(string name) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;

    public string ApplicationName { get; set; } = "tests";

    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
